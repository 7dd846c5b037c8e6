// Messages between a page and its frames, made by chance: whatever comes, nothing throws, and nothing happens that
// docs/embedding.md does not have. `cargo xtask fuzz messages` runs many more of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { frameRoom, hostRoom, OURS } from './support/rooms.mjs';

const runs = Number(process.env.CROSSINGS_FUZZ_RUNS ?? 2000);
const seconds = process.env.CROSSINGS_FUZZ_SECONDS;
// The same in each run of the tests, others each time where it is fuzzed.
const isFuzzed = process.env.CROSSINGS_FUZZ_RUNS !== undefined || seconds !== undefined;
const parameters = {
  numRuns: seconds ? Number.POSITIVE_INFINITY : runs,
  ...(seconds && { interruptAfterTimeLimit: Number(seconds) * 500 }),
  ...(!isFuzzed && { seed: 1712 }),
};

/** Runs a property, and says how many messages that were. */
const holds = async (t, property) => {
  let count = 0;
  const start = Date.now();
  await fc.assert(
    property((more) => (count += more)),
    parameters,
  );
  t.diagnostic(`ran ${count} messages in ${((Date.now() - start) / 1000).toFixed(1)} s: ${t.name}`);
};

/** A value that a message can carry: what browsers can copy. Some of them are no number and no text, but compare as one. */
const any = fc.oneof(
  fc.constantFrom(300n, { toString: 1, valueOf: 1 }, [300], new Date(300), '300', Number.NaN, -0, 1e-9, 19999.5, 2e4),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, maxDepth: 2 }),
);
const word = fc.oneof(fc.constantFrom('seasons', 'arrivals', '', '__proto__', '../', 'javascript:alert(1)'), fc.string());
const query = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom('view', 'by', 'measure', 'theme', 'controls', 'parentUrl', 'fails'), word), { maxLength: 4 })
    .map((pairs) => pairs.map((pair) => pair.join('=')).join('&')),
  fc.string({ maxLength: 3000, size: 'max' }),
  any,
);
/** Objects with some of these keys, each with a value that fits or with another. */
const record = (model) =>
  fc.record(Object.fromEntries(Object.entries(model).map(([key, fits]) => [key, fc.oneof(fits, fits, fits, any)])), {
    requiredKeys: [],
  });
const id = fc.oneof(fc.integer({ min: -2, max: 5 }), any);

/** Whether these are all strings. */
const areTexts = (...values) => values.every((value) => typeof value === 'string');

test('the page around a frame', async (t) => {
  const data = fc.oneof(
    record({ sentinel: fc.constant('amp'), type: fc.constant('embed-size'), height: fc.oneof(fc.integer(), fc.double(), any) }),
    record({
      type: fc.constant('crossings:view'),
      version: fc.constant(1),
      query,
      title: word,
      words: word,
      id,
      error: any,
    }),
    any,
  );
  const message = fc.tuple(
    fc.constantFrom('figure', 'plain', 'stranger'),
    fc.constantFrom(OURS, 'https://evil.example', 'null'),
    data,
  );
  const page = hostRoom();
  await holds(t, (counted) =>
    fc.property(fc.array(message, { maxLength: 5 }), (messages) => {
      counted(messages.length);
      const { say, figure, made, plain } = page();
      const answers = [0, 1].map(() => figure.set('by=year').catch((error) => error));
      for (const [from, origin, data] of messages) {
        const before = JSON.stringify([made.rules, plain.rules, figure.shows, made.title, plain.title]);
        const source = { figure: made.window, plain: plain.window, stranger: {} }[from];
        say(source, origin, data);
        if (from === 'stranger' || origin !== OURS) {
          assert.equal(JSON.stringify([made.rules, plain.rules, figure.shows, made.title, plain.title]), before);
        }
      }
      for (const { rules, title } of [made, plain]) {
        assert.equal(typeof title, 'string');
        if (rules.height) assert.match(rules.height, /^\d{1,5}px$/);
        assert.ok(rules.height !== '0px');
      }
      for (const { detail } of [...figure.events, ...plain.events]) assert.ok(areTexts(detail.query, detail.title, detail.words));
      assert.ok(figure.shows === null || areTexts(...Object.values(figure.shows)));
      assert.equal(answers.length, 2);
    }),
  );
});

/** Whether a message is one of those that docs/embedding.md says a frame sends. */
const isOfContract = (message) => {
  if (typeof message === 'string') {
    return (
      /^pymxPYMxxPYMxheightxPYMx\d+$/.test(message) ||
      /^\[iFrameSizer\][\w-]{1,80}:\d+:\d+:size$/.test(message) ||
      JSON.parse(message).context === 'iframe.resize'
    );
  }
  if (message.type === 'crossings:view') {
    const { query, title, words, id, error } = message;
    return (
      areTexts(query, title, words) && (id === undefined || Number.isInteger(id)) && (error === undefined || areTexts(error))
    );
  }
  return message.sentinel === 'amp' || message.message === 'height' || 'datawrapper-height' in message;
};

test('a frame', async (t) => {
  const room = await frameRoom();
  const data = fc.oneof(
    record({ type: fc.constant('crossings:set'), version: fc.constant(1), query, id }),
    record({ message: fc.constant('ready'), secret: fc.constant('abc') }),
    word.map((text) => `[iFrameSizer]${text}:8`),
    any,
  );
  const message = fc.tuple(fc.boolean(), data);
  await holds(t, (counted) =>
    fc.asyncProperty(fc.array(message, { maxLength: 5 }), async (messages) => {
      counted(messages.length);
      const { say, settle, host, posted, asked, led } = room;
      posted.length = asked.length = led.length = 0;
      const wanted = [];
      for (const [isHost, data] of /** @type {[boolean, any][]} */ (messages)) {
        say(isHost ? host : {}, OURS, data);
        const isAsked =
          isHost && data?.type === 'crossings:set' && data.version === 1 && areTexts(data.query) && data.query.length < 2000;
        if (isAsked) wanted.push(data);
      }
      await settle();
      for (const message of posted) assert.ok(isOfContract(message), JSON.stringify(message));
      // Of what comes at once the last counts.
      assert.ok(asked.length + led.length <= Math.min(wanted.length, 1));
      for (const query of asked) {
        assert.ok(query.startsWith('view=seasons'), query);
        assert.ok(!/&(theme|controls|parentUrl)=/.test(query), query);
      }
      for (const to of led) assert.ok(to.startsWith('../?') && new URLSearchParams(to.slice(3)).get('view') === 'arrivals', to);
      const ids = wanted.map(({ id }) => id);
      for (const { id } of posted.filter((message) => message.id !== undefined)) assert.ok(ids.includes(id));
      if (!wanted.length) assert.ok(posted.every((message) => message.type !== 'crossings:view'));
    }),
  );
});
