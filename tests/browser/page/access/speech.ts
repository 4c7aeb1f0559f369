import type { CDPSession, Page } from 'playwright';

interface AXValue {
  readonly value?: unknown;
}
interface AXNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: AXValue;
  readonly name?: AXValue;
  readonly description?: AXValue;
  readonly properties?: readonly { readonly name: string; readonly value: AXValue }[];
}

/** States that a screen reader announces after a name. */
const SAID: Readonly<Record<string, (value: unknown) => string>> = {
  pressed: (value) => (value === 'true' ? 'pressed' : ''),
  expanded: (value) => (value === true ? 'expanded' : 'collapsed'),
  disabled: (value) => (value === true ? 'disabled' : ''),
  checked: (value) => (value === 'true' ? 'checked' : ''),
};

/** Name, role, states and description of a node of the accessibility tree, as they are spoken. */
const wordsOf = ({ name, role, description, properties = [] }: AXNode): string =>
  [
    String(name?.value ?? ''),
    String(role?.value ?? ''),
    ...properties.map((property) => SAID[property.name]?.(property.value.value) ?? ''),
    String(description?.value ?? ''),
  ]
    .filter(Boolean)
    .join(' | ');

/** Reads a page as Chromium exposes it to assistive technology. */
export class Speech {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Speech> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new Speech(session);
  }

  private async nodes(): Promise<readonly AXNode[]> {
    const { nodes } = await this.session.send('Accessibility.getFullAXTree');
    return nodes as readonly AXNode[];
  }

  /** Everything with one of these roles, in reading order. */
  async read(...roles: readonly string[]): Promise<string[]> {
    const nodes = await this.nodes();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const under = (node: AXNode): AXNode[] => [
      node,
      ...(node.childIds ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child ? under(child) : [];
      }),
    ];
    return nodes
      .filter(({ parentId }) => parentId === undefined)
      .flatMap(under)
      .filter(({ ignored, role }) => !ignored && roles.includes(String(role?.value)))
      .map(wordsOf);
  }

  /** The focused element. */
  async focused(): Promise<string> {
    const nodes = await this.nodes();
    const focused = nodes.filter(({ properties = [] }) =>
      properties.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    const node = focused.find(({ role }) => role?.value !== 'RootWebArea') ?? focused[0];
    return node ? wordsOf(node) : 'nothing';
  }
}
