// What authors do: they log in, write in the block editor, and publish.
import { PATIENCE } from '../../browsers/support/eventually.mjs';
import { PASSWORD } from './wordpress.mjs';

/** A page of somebody who has logged in. */
export const loggedIn = async (browser, wordpress, user) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(`${wordpress.address}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(user);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.waitForURL('**/wp-admin/**');
  return page;
};

/** Opens the editor with an empty post. */
export const openEditor = async (page, wordpress) => {
  await page.goto(`${wordpress.address}/wp-admin/post-new.php`);
  await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId());
  await page.getByRole('textbox', { name: 'Add title' }).fill('What was counted');
};

/** Pastes a line of text into an empty paragraph, as from an address bar. */
export const paste = async (page, text) => {
  await page.getByRole('button', { name: 'Add default block' }).click();
  await page.evaluate((line) => navigator.clipboard.writeText(line), text);
  await page.keyboard.press('Control+V');
};

/** Publishes what is in the editor, and returns its address. */
export const publish = async (page) => {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.locator('.editor-post-publish-panel').getByRole('button', { name: 'Publish', exact: true }).click();
  const link = page.locator('.post-publish-panel__postpublish').getByRole('link', { name: 'View Post' });
  return link.getAttribute('href');
};

/** Publishes a post of this content by the API, as whoever is logged in, and returns its address. */
export const post = async (page, wordpress, content) => {
  if (!page.url().includes('post-new.php')) await openEditor(page, wordpress);
  const { link } = await page.evaluate((data) => window.wp.apiFetch({ path: '/wp/v2/posts', method: 'POST', data }), {
    title: 'What was counted',
    status: 'publish',
    content,
  });
  return link;
};
