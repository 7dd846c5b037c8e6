// `cargo xtask deploy-check ADDRESS`: reads a running site as those do who link to it, and says what is wrong with it.
// `--at ADDRESS` asks there instead, as before a switch. Ends with 1 where something is wrong.
import { parseArgs } from 'node:util';
import { deployCheck } from './check.mjs';

const { values, positionals } = parseArgs({ options: { at: { type: 'string' } }, allowPositionals: true });
const [site] = positionals;
const asked = values.at ?? site;
const folder = (address) => (address.endsWith('/') ? address : `${address}/`);

console.log(`reading ${asked} …`);
const { faults, read } = await deployCheck(folder(site), folder(asked));
for (const fault of faults) console.log(fault);
console.log(`${read} addresses read, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
process.exitCode = faults.length > 0 ? 1 : 0;
