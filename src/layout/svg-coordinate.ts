/** An SVG coordinate in CSS px, rounded to a tenth. */
export const svgCoordinate = (x: number): string => (Math.round(x * 10) / 10).toFixed(1);
