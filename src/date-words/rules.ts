/** A pattern, and a function that turns the captured groups into a result, or undefined if the rule has none for them. */
export type Rule<Result, Context> = readonly [
  pattern: RegExp,
  apply: (groups: string[], context: Context) => Result | undefined,
];

/** The first result of the rules whose patterns match a text, tried in order. A group that did not match is ''. */
export function applyRules<Result, Context>(
  rules: readonly Rule<Result, Context>[],
  text: string,
  context: Context,
): Result | undefined {
  for (const [pattern, apply] of rules) {
    const groups = pattern
      .exec(text)
      ?.slice(1)
      .map((group) => group ?? '');
    const result = groups && apply(groups, context);
    if (result) return result;
  }
  return undefined;
}
