// Writes playbooks/schema/: the JSON Schemas for editors, from the one description that the code has. A test tells when they are old.
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const FILE = `${ROOT}schemas.${process.pid}.tmp.cjs`;
await build({
  absWorkingDir: ROOT,
  entryPoints: ['src/playbook/views/json-schema.ts'],
  bundle: true,
  format: 'cjs',
  platform: 'node',
  outfile: FILE,
});
try {
  for (const [name, schema] of Object.entries(createRequire(import.meta.url)(FILE).jsonSchemas()))
    await writeFile(`${ROOT}playbooks/schema/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
} finally {
  await rm(FILE);
}
