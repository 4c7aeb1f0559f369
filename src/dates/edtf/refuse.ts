/** Reports why a text is refused, and at which index of the whole text. Returns undefined, so that a parser can return the call itself. */
export type Refuse = (position: number, message: string) => undefined;
