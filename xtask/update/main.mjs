// `node xtask/update/main.mjs ADDRESS FOLDER`: brings the newest file, and says what it is as one line of JSON.
import { bring } from './bring.mjs';

const [, , address, folder] = process.argv;
try {
  console.log(JSON.stringify(await bring(address, folder)));
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
}
