/** @typedef {import('./manifest.js').Element} Element */
/** @typedef {Readonly<Record<string, readonly string[]>>} Values */

/**
 * The values of an attribute that editors can suggest.
 * @param {{ name: string, type?: { text: string } }} attribute
 * @param {Values} lists values for attributes whose type is any text
 * @returns {string[]} without the empty value; an empty list if any text is allowed
 */
export const valuesOf = ({ name, type }, lists) =>
  lists[name]?.slice() ?? [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value = '']) => value);

/**
 * Custom HTML data, which VS Code and other editors read.
 * @see https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.md
 * @param {Element} element
 * @param {Values} lists
 */
export function htmlData({ summary = '', tagName = '', attributes = [] }, lists) {
  return {
    $schema: 'https://raw.githubusercontent.com/microsoft/vscode-html-languageservice/main/docs/customData.schema.json',
    version: 1.1,
    tags: [
      {
        name: tagName,
        description: summary,
        attributes: attributes.map((attribute) => {
          const values = valuesOf(attribute, lists).map((name) => ({ name }));
          return {
            name: attribute.name,
            description: attribute.description,
            // `v`: an attribute without a value
            ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
            ...(values.length > 0 && { values }),
          };
        }),
      },
    ],
  };
}

/**
 * Web types, which JetBrains editors read.
 * @see https://github.com/JetBrains/web-types
 * @param {Element} element
 * @param {{ name: string, version: string }} manifest of the package
 * @param {Values} lists
 */
export function webTypes(element, { name, version }, lists) {
  const {
    summary = '',
    tagName = '',
    attributes = [],
    members = [],
    events = [],
    cssProperties = [],
    cssParts = [],
  } = element;
  const fields = members.filter(({ kind, ...field }) => kind === 'field' && !('readonly' in field && field.readonly));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: tagName,
            description: summary,
            attributes: attributes.map((attribute) => {
              const values = valuesOf(attribute, lists);
              const isFlag = attribute.type?.text === 'boolean';
              return {
                name: attribute.name,
                description: attribute.description,
                value: {
                  type: isFlag ? 'boolean' : values.map((value) => JSON.stringify(value)).join(' | ') || 'string',
                  required: !isFlag,
                },
              };
            }),
            js: {
              properties: fields.map((field) => ({
                name: field.name,
                description: field.description,
                ...('type' in field && field.type && { type: field.type.text }),
              })),
              events: events.map((event) => ({ name: event.name, description: event.description })),
            },
            css: {
              properties: cssProperties.map((property) => ({ name: property.name, description: property.description })),
              parts: cssParts.map((part) => ({ name: part.name, description: part.description })),
            },
          },
        ],
      },
    },
  };
}
