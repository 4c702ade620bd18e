// Writes playbooks/schema/: the JSON Schemas for editors, from the one description that the code has. A test tells when they are old.
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const { outputFiles } = await build({
  absWorkingDir: ROOT,
  entryPoints: ['src/playbook/views/json-schema.ts'],
  bundle: true,
  format: 'cjs',
  platform: 'node',
  write: false,
});
const module = { exports: {} };
new Function('module', 'exports', 'require', outputFiles[0].text)(
  module,
  module.exports,
  createRequire(import.meta.url),
);
for (const [name, schema] of Object.entries(module.exports.jsonSchemas()))
  await writeFile(`${ROOT}playbooks/schema/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
