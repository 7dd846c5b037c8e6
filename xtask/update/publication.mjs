// What the publisher's content API says of a publication: GOV.UK's, whose schema is at
// https://docs.publishing.service.gov.uk/content-schemas/publication.html.

/** The type of an OpenDocument spreadsheet. */
export const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';
/** What the title of the file says that is imported. */
const TITLE = /time series/i;

/** @typedef {{ title: string, url: string, size: number, published: string }} Newest */

/**
 * The file of the daily counts among the attachments, and the day in London on which the publication was last updated.
 * Throws where the answer is of another form, or where not exactly one attachment is that file.
 * @param {unknown} answer
 * @returns {Newest}
 */
export const newest = (answer) => {
  const { details, public_updated_at: updated } = /** @type {any} */ (answer ?? {});
  const attachments = details?.attachments;
  if (!Array.isArray(attachments)) throw new Error('found an answer without details.attachments, expected a publication');
  const files = attachments.filter(({ content_type, title }) => content_type === SPREADSHEET && TITLE.test(title));
  if (files.length !== 1) {
    const found = attachments.map(({ title, content_type: type = 'no type' }) => `  ${title} (${type})`).join('\n');
    throw new Error(
      `found ${files.length} spreadsheets called “… time series”, expected one; the publication has\n${found || '  nothing'}`,
    );
  }
  const [{ title, url, file_size: size }] = files;
  if (!URL.canParse(url)) throw new Error(`found “${url}” as the address of “${title}”, expected a whole address`);
  if (!Number.isSafeInteger(size) || size <= 0) throw new Error(`found “${size}” as the size of “${title}”, expected bytes`);
  const time = Date.parse(updated);
  if (Number.isNaN(time)) throw new Error(`found “${updated}” as public_updated_at, expected a time`);
  // Written year first, as everywhere here.
  const published = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(time);
  return { title, url, size, published };
};
