import { UnitName } from '../units/unit-name.tsx';
import { isUnitCode, readPaperKey } from './paper-of-key.ts';

/**
 * A paper by what is unique about it, as people cite it: `15/QĐ-UBND (2026, UBND tỉnh Hương Bình)`.
 *
 * @param paper its key (`documentKey`): number and symbol, year, issuer
 */
export const PaperName = ({ paper }: Readonly<{ paper: string }>) => {
  const read = readPaperKey(paper);
  if (read === undefined) return paper;
  const { number, year, issuer } = read;
  return (
    <>
      {number} ({year}, {isUnitCode(issuer) ? <UnitName code={issuer} /> : issuer})
    </>
  );
};

/** Several of them, one after the other. */
export const PaperNames = ({ papers }: Readonly<{ papers: readonly string[] }>) =>
  papers.map((paper, index) => (
    <span key={paper}>
      {index > 0 && '; '}
      <PaperName paper={paper} />
    </span>
  ));
