import { textOf } from './connect.ts';

/** First major version that is tested with parameters of queries; older servers get the texts as literals. */
const PARAMETERS_SINCE = 20;

/** Whether a server of a version, such as `18.16.1`, has parameters of queries. */
export const hasParameters = (version: string): boolean => Number(version.split('.')[0]) >= PARAMETERS_SINCE;

/** The texts of readers in one or more statements. They are parameters if the server has these, else escaped literals. */
export class Texts {
  /** Values of the parameters by name. */
  readonly values: Readonly<Record<string, string>>;
  readonly #values: Record<string, string> = {};
  readonly #areParameters: boolean;

  constructor(areParameters: boolean) {
    this.#areParameters = areParameters;
    this.values = this.#values;
  }

  /** Adds a text and returns what stands for it in a statement. */
  readonly add = (text: string): string => {
    if (!this.#areParameters) return textOf(text);
    const name = `text${Object.keys(this.#values).length}`;
    this.#values[name] = text.replaceAll('\0', '');
    return `{${name}:String}`;
  };
}
