/** `12 345 /s`: thin groups, no false precision. */
export const formatRate = (perSecond: number): string => `${formatCount(perSecond)} /s`;

export const formatCount = (count: number): string =>
  Math.round(count)
    .toString()
    .replace(/\B(?=(\d{3})+(?!\d))/g, ' ');

/** Three figures, and no more than three decimals. */
export const formatMs = (ms: number): string => `${ms >= 100 ? Math.round(ms) : Number(ms.toPrecision(3))} ms`;

export const formatRatio = (ratio: number): string =>
  `${ratio >= 100 ? formatCount(ratio) : Number(ratio.toPrecision(3))} ×`;
