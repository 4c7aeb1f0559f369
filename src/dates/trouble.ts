/** Why a part of a text was refused; `at` counts from the start of that part or of the whole, as the function that gives it says. */
export interface Trouble {
  readonly at: number;
  readonly message: string;
}

/** Whether reading gave a reason for refusal in place of a result. */
export function isTrouble(result: object): result is Trouble {
  return 'message' in result;
}
