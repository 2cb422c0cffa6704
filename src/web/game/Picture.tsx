/**
 * # A picture
 *
 * @module
 */
import type { ComponentChildren } from "preact";

interface PictureProps {
  readonly title: string;
  /** What is to be seen, for those who do not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}

/** Share of its size to which a drawing shrinks before it scrolls. */
const SMALLEST = 0.7;

/** A drawing with its title, its description, and a size that fits the page or scrolls. */
export function Picture({ title, description, width, height, children }: PictureProps) {
  return (
    <svg
      class="picture"
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-label={`${title}. ${description}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      style={{ maxWidth: width, minWidth: width * SMALLEST }}
      font-family="system-ui, sans-serif"
      font-size="13"
    >
      <title>{title}</title>
      <desc>{description}</desc>
      {children}
    </svg>
  );
}
