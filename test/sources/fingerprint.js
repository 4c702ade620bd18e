// Makes the articles' fingerprints anew, one file a source: node test/sources/fingerprint.js FOLDER
// FOLDER holds the articles and an INVENTORY.md whose table names the file of each source.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the articles.');

const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, 'words.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
});
const { fingerprintOf, writeFingerprint } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

for (const [, source, file] of readFileSync(join(folder, 'INVENTORY.md'), 'utf8').matchAll(
  /^\| `(\w+)` \|.*\| `([^`]+)` \|$/gm,
)) {
  writeFileSync(
    join(import.meta.dirname, `${source}.txt`),
    writeFingerprint(fingerprintOf(readFileSync(join(folder, file), 'utf8'))),
  );
}
