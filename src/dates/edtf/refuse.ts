/** Say that a text is refused, where in it (index in the whole text) and why; gives undefined, so that a reader can return it at once. */
export type Refuse = (at: number, message: string) => undefined;
