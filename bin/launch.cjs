// Loads coach's bundles with V8's code cache beside each, so that nothing is compiled at a start. A cache of another
// version of Node is refused by V8 itself and then not used. The build copies this file into dist/.
const { readFileSync, renameSync, writeFileSync } = process.getBuiltinModule('node:fs');
const { Script } = process.getBuiltinModule('node:vm');

const scripts = new Map();
const modules = new Map();

/** The exports of a bundle beside this file, `./main.cjs`, or of a module of Node's own. */
function launch(name) {
  if (!name.startsWith('./')) return require(name);
  let module = modules.get(name);
  if (module === undefined) {
    module = { exports: {} };
    modules.set(name, module);
    const filename = `${__dirname}/${name.slice(2)}`;
    const script = new Script(
      `(function (exports, require, module, __filename) {${readFileSync(filename, 'latin1')}\n})`,
      {
        filename,
        cachedData: cacheOf(filename),
      },
    );
    scripts.set(filename, script);
    script.runInThisContext()(module.exports, launch, module, filename);
  }
  return module.exports;
}

function cacheOf(filename) {
  try {
    return readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

/** Writes the caches, when coach has run: what was compiled on the way is in them. Only the build asks for it. */
launch.keepCaches = () => {
  for (const [filename, script] of scripts) {
    // Whole or not at all: another coach may be starting.
    writeFileSync(`${filename}.cache.tmp`, script.createCachedData());
    renameSync(`${filename}.cache.tmp`, `${filename}.cache`);
  }
};

module.exports = launch;
