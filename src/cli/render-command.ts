import { parseArgs } from 'node:util';
import { harmless } from '../file/problem.ts';
import { checkedBase } from './checked-base.ts';
import { chosenFormat } from './chosen-format.ts';
import { type Command, orderNamed } from './command.ts';
import { checkPaths } from './convert/check-paths.ts';
import { isKeptWhole, linesOf } from './convert/lines-of.ts';
import { parseMap } from './convert/parse-map.ts';
import { type ReadFile, readFile } from './convert/read-file.ts';
import { failureOf, writeOrExplain } from './file-errors.ts';
import type { Io } from './io.ts';
import { optionLines } from './render/option-lines.ts';
import type { Renderer, RenderInput, RenderOption, RenderValues } from './render/renderer.ts';
import { RENDERERS } from './render/renderers.ts';
import { UsageError } from './usage-error.ts';

const ENDINGS = RENDERERS.map(({ ending }) => ending).join(', ');

/** Options of every kind of output. */
const COMMON: Readonly<Record<string, RenderOption>> = {
  to: { type: 'string', value: 'KIND', help: [`${ENDINGS}, if OUTPUT does not end in one`] },
  lang: {
    type: 'string',
    value: 'LANG',
    help: ['language of the words around the story, such as de;', 'default: that of the story, else English'],
  },
  from: { type: 'string', value: 'FORMAT', help: ['format of FILE, if it is not recognised'] },
  order: { type: 'string', value: 'ORDER', help: ['of day and month in numeric dates: DMY, MDY, YMD'] },
  map: { type: 'string', value: 'MAP', help: ["which columns of a table hold what: 'date=When'"] },
  base: {
    type: 'string',
    value: 'ADDRESS',
    help: ['of FILE on the web, to resolve its relative links', 'against'],
  },
};

/** Options grouped by the kinds of output that have them. */
function optionsByKinds(): string {
  const groups = new Map<string, Record<string, RenderOption>>();
  for (const [name, option] of Object.entries(optionsOfKinds())) {
    const kinds = RENDERERS.filter(({ options }) => Object.hasOwn(options, name)).map(({ ending }) => ending);
    const heading = `For ${kinds.join(' and ')}:`;
    groups.set(heading, { ...groups.get(heading), [name]: option });
  }
  return [...groups].map(([heading, options]) => `${heading}\n${optionLines(options)}`).join('\n\n');
}

/** All options but the common ones. */
const optionsOfKinds = (): Record<string, RenderOption> =>
  Object.fromEntries(RENDERERS.flatMap(({ options }) => Object.entries(options)));

const help = `Usage: cited-timeline render [options] FILE -o OUTPUT

Makes a picture or a page of a story. FILE is in any format that src
reads; which one is recognised from its text. - reads standard input.
For several files, use convert first. The ending of OUTPUT says what is
made:

${RENDERERS.map(({ ending, label }) => `  .${ending.padEnd(18)}${label}`).join('\n')}

  -o, --output OUTPUT
                     the file to write; - is standard output
${optionLines(COMMON)}
  --help             this text

${optionsByKinds()}

Exit code: 0 if every record was kept, 1 if something was left out, 2 if
nothing could be read or written or the command is not understood.`;

/** `cited-timeline render`. */
export const renderCommand: Command = {
  help,
  async run(args, io) {
    const { values: given, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: allOptions(),
    });
    const values = given as RenderValues;
    const output = values['output'];
    const [file] = positionals;
    if (file === undefined) throw new UsageError('which file?');
    if (positionals.length > 1) throw new UsageError('one file at a time: convert merges several into one');
    if (typeof output !== 'string') throw new UsageError('where to write it? use -o OUTPUT');
    const renderer = rendererFor(output, values['to']);
    refuseForeign(values, renderer);
    await checkPaths([file], [['-o', output]], io);
    const { from, order: orderText, map, base } = values as Partial<Record<string, string>>;
    const order = orderNamed(orderText);
    const read = await readFile(
      file,
      {
        format: chosenFormat(from),
        ...(order && { order }),
        ...(map !== undefined && { map: parseMap([map]) }),
        ...(base !== undefined && { base: checkedBase(base) }),
      },
      io,
    );
    for (const line of linesOf(read, false)) io.err(line);
    return write(read, renderer, output, values, io);
  },
};

/** Makes the output and writes it. Returns the exit code. */
async function write(
  read: ReadFile,
  renderer: Renderer,
  output: string,
  values: RenderValues,
  io: Io,
): Promise<number> {
  const { checked, name } = read;
  if (!checked) return 2;
  const lang = textOf(values['lang']) ?? checked.file.lang ?? 'en';
  const made = await make(renderer, { name, file: checked.file, lang, values, io });
  if (made === undefined) return 2;
  try {
    await writeOrExplain(output, () => made, io);
  } catch (error) {
    io.err(failureOf(output, error));
    return 2;
  }
  if (output !== '-') io.err(`${harmless(output)}: written`);
  return isKeptWhole(read) ? 0 : 1;
}

/** The content of the output; undefined if it cannot be made, which is reported. */
async function make(renderer: Renderer, input: RenderInput): Promise<string | Uint8Array | undefined> {
  try {
    const render = await renderer.load();
    return await render(input);
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error;
    input.io.err(harmless(`${input.name}: ${error.message}`));
    return undefined;
  }
}

const textOf = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The options of all kinds, for the argument parser. */
function allOptions(): Record<string, { readonly type: RenderOption['type']; readonly short?: string }> {
  const all = { ...COMMON, ...optionsOfKinds() };
  const described = Object.fromEntries(Object.entries(all).map(([name, { type }]) => [name, { type }]));
  return { output: { type: 'string', short: 'o' }, ...described };
}

/** The renderer for a file name. @throws {UsageError} if there is none */
function rendererFor(output: string, to: string | boolean | undefined): Renderer {
  const ending = textOf(to) ?? /\.([a-z]+)$/i.exec(output)?.[1] ?? '';
  const renderer = RENDERERS.find((each) => each.ending === ending.toLowerCase());
  if (renderer) return renderer;
  throw new UsageError(
    to === undefined
      ? `what ${output} is to be is not known: it ends in none of ${ENDINGS}; --to says it`
      : `--to must be one of ${ENDINGS}, and not ${ending}`,
  );
}

/** @throws {UsageError} if an option belongs to another kind of output */
function refuseForeign(values: RenderValues, { ending, options }: Renderer): void {
  for (const name of Object.keys(values)) {
    if (name === 'output' || Object.hasOwn(COMMON, name) || Object.hasOwn(options, name)) continue;
    const others = RENDERERS.filter((each) => Object.hasOwn(each.options, name)).map((each) => each.ending);
    throw new UsageError(`--${name} is for ${others.join(' and ')}, and not for ${ending}`);
  }
}
