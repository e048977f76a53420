// Runs CloudFront functions: the very code of the template, in a context that has nothing but the language.
import { createContext, Script } from 'node:vm';

/** Called with the event, answers with the request or response that the function returns. */
export type EdgeCode = (event: unknown) => Promise<unknown>;

/** CloudFront allows about a millisecond of computing; this only catches endless loops. */
const limit = 200;

export function edgeCode(source: string, name: string): EdgeCode {
  // Values cross as JSON, so that no object of ours is ever in the function's hands.
  const script = new Script(
    `${source}\n;Promise.resolve(handler(JSON.parse(input))).then((output) => JSON.stringify(output))`,
    {
      filename: `${name}.js`,
    },
  );
  return async (event) => {
    const context = createContext(
      { input: JSON.stringify(event) },
      { codeGeneration: { strings: false, wasm: false } },
    );
    const output: unknown = await script.runInContext(context, { timeout: limit });
    if (typeof output !== 'string') throw new Error(`The edge function ${name} returned nothing.`);
    return JSON.parse(output);
  };
}
