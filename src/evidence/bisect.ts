/**
 * The position of the first number that is not below a value (`bisectLeft`), or that is above it (`bisectRight`), in ascending numbers; their
 * length where there is none. O(log n). d3 has both, but a part of the element that imports d3 gets all of it.
 */
export const bisectLeft = (numbers: ArrayLike<number>, value: number): number =>
  firstWhere(numbers, (number) => number >= value);

export const bisectRight = (numbers: ArrayLike<number>, value: number): number =>
  firstWhere(numbers, (number) => number > value);

/** `holds` is false up to some position and true from there on. */
function firstWhere(numbers: ArrayLike<number>, holds: (number: number) => boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(numbers[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
