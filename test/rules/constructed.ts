// Prints the regular expressions that the modules put together from strings as they load; run in a fresh process.
interface Made {
  readonly source: string;
  readonly flags: string;
}

const Original = globalThis.RegExp;
const made: Made[] = [];
globalThis.RegExp = new Proxy(Original, {
  construct(target, args: [string, string?]) {
    const { source, flags } = new target(...args);
    if (/lib\/(?:text|rules|clean|formats)\//u.test(new Error().stack ?? '')) made.push({ source, flags });
    return new target(...args);
  },
});
for (const file of process.argv.slice(2)) await import(file);
globalThis.RegExp = Original;
// On a line of its own: a module may print something itself.
process.stdout.write(`\n${JSON.stringify(made)}`);
