import { ABOUT } from './about.ts';
import { isAddress, leadsWhereItSays, URL_PATTERN } from './address.ts';
import { DATE_CHARACTERS, isColor, isDate, isLanguage, isTimeZone } from './formats.ts';
import { fileSchema } from './schema.ts';
import { type Rule, rulesOf, type SchemaNode } from './walk.ts';

/** JSON Schema 2020-12, as far as events files need it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Names for checks that JSON Schema has no words for, and a pattern that says no to the plainest faults. */
const FORMATS = new Map<unknown, JsonSchema>([
  [leadsWhereItSays, {}],
  [isAddress, { format: 'address', pattern: URL_PATTERN.source }],
  [isDate, { format: 'edtf', pattern: DATE_CHARACTERS.source }],
  [isColor, { format: 'color', pattern: '^(#|[a-zA-Z])' }],
  [isLanguage, { format: 'language-tag', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' }],
  [isTimeZone, { format: 'time-zone' }],
]);

/** What each `format` of the schema stands for; a validator that does not know them goes by the patterns alone. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  edtf: isDate,
  address: (text) => isAddress(text) && leadsWhereItSays(text),
  color: isColor,
  'language-tag': isLanguage,
  'time-zone': isTimeZone,
};

/**
 * The valibot schema of an events file as JSON Schema, for editors. Says all that the check says of one value alone;
 * what holds between values (ids, references, dates that agree) JSON Schema cannot say.
 */
export const jsonSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Timeline of cited events',
  ...convert(fileSchema, ABOUT.file),
};

function convert(node: SchemaNode, about: Readonly<Record<string, string>> = {}): JsonSchema {
  const { type, entries, item, options, wrapped } = node;
  if (wrapped) return orNull(convert(wrapped, about));
  if (type === 'union') return { anyOf: options!.map((option) => convert(option as SchemaNode, about)) };
  if (type === 'picklist') return { enum: options };
  const rules = Object.assign({}, ...rulesOf(node).map((rule) => keywords(rule, type)));
  if (type === 'array') return { type, items: convert(item!, about), ...rules };
  if (type !== 'strict_object') return { type, ...rules };
  const fields = Object.entries(entries!);
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(([key, field]) => [
        key,
        { description: about[key], ...convert(field, ABOUT[key as keyof typeof ABOUT]) },
      ]),
    ),
    required: fields.filter(([, field]) => !field.wrapped).map(([key]) => key),
    additionalProperties: false,
  };
}

/** The same, or null, which stands for "not there". */
function orNull(schema: JsonSchema): JsonSchema {
  const { type, anyOf, enum: names } = schema;
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  return Array.isArray(names) ? { ...schema, enum: [...names, null] } : { ...schema, type: [type, 'null'] };
}

function keywords({ type, requirement }: Rule, of: string): JsonSchema {
  if (type === 'regex') return { pattern: (requirement as RegExp).source };
  if (type === 'check') return FORMATS.get(requirement)!;
  if (type === 'max_length') return { [of === 'array' ? 'maxItems' : 'maxLength']: requirement };
  return { [type === 'min_value' ? 'minimum' : 'maximum']: requirement };
}
