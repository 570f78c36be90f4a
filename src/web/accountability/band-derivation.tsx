import { Stack, Text } from '@mantine/core';
import { articleOn } from '#domain/law/accountability/articles.ts';
import { consequenceReasons, referenceReasons } from '#terms/accountability-band.ts';
import { severityReasons } from '#terms/accountability-derivation.ts';
import type { ActionFile, BandTold } from '../api/accountability-queries.ts';
import type { MatrixLine } from '../api/matrix-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { ArticlePart, Reasons } from '../matters/article-part.tsx';
import { AnchorLink } from '../shell/links.tsx';
import { MatterLink } from './matter-link.tsx';

type BandDerivationProps = Readonly<{
  told: BandTold;
  /** Last day of the act: by it the articles are applied. */
  line: Pick<MatrixLine, 'matterId' | 'to' | 'liability'>;
  grounds: ActionFile['grounds'];
}>;

/** Arts 76, 78 and 73 of a band: how grave each matter is, what that points to, and what grounds make of it. */
export const BandDerivation = ({ told: { band, derivation }, line, grounds }: BandDerivationProps) => {
  const { t } = useWords();
  const { matterId, to, liability } = line;
  return (
    <Stack gap="sm">
      <ArticlePart title={t('accountability.derivation.severity')} article={articleOn('severity', to)}>
        {derivation.matters.map((each) => (
          <div key={each.matterId}>
            {derivation.matters.length > 1 && (
              <Text size="sm" fw={600} mt={4}>
                {each.matterId === matterId ? (
                  t('accountability.derivation.thisMatter')
                ) : (
                  <MatterLink matterId={each.matterId}>{t('accountability.derivation.otherMatter')}</MatterLink>
                )}
              </Text>
            )}
            {each.severity === null ? (
              <Text size="sm">{t('accountability.derivation.notKnown')}</Text>
            ) : (
              <Reasons lines={severityReasons(each.severity)} />
            )}
          </div>
        ))}
      </ArticlePart>
      <ArticlePart title={t('accountability.derivation.discipline')} article={articleOn('discipline', to)}>
        <Reasons lines={referenceReasons(band, derivation.reference?.counted)} />
        <PolicyLink />
      </ArticlePart>
      <ArticlePart title={t('accountability.derivation.consequence')} article={articleOn('consequence', to)}>
        <Reasons lines={consequenceReasons(band, grounds, liability)} />
      </ArticlePart>
    </Stack>
  );
};

/** "Several" has no number in the law: whose number it is, since when and why. */
export const PolicyLink = () => {
  const { t } = useWords();
  return (
    <AnchorLink to="/law" size="sm">
      {t('accountability.derivation.policy')}
    </AnchorLink>
  );
};
