import { Text, Title } from '@mantine/core';
import { AlertIcon, ArrowRightIcon, DotFillIcon, type Icon, InfoIcon } from '@primer/octicons-react';
import type { ReactNode } from 'react';
import type { AppliedArticle } from '#domain/law/accountability/articles.ts';
import type { ReasonLine } from '#terms/accountability-derivation.ts';
import classes from '../deadlines/deadlines.module.css';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { ArticleNote } from './article-note.tsx';

const icons: Readonly<Record<ReasonLine['kind'], Icon>> = {
  fact: DotFillIcon,
  ours: InfoIcon,
  open: AlertIcon,
  result: ArrowRightIcon,
};

/** Steps of a derivation, each saying whose it is: the text's, or a reading of this program. */
export const Reasons = ({ lines }: Readonly<{ lines: readonly ReasonLine[] }>) => {
  const { t, say } = useWords();
  return (
    <ol className={classes['steps'] ?? ''}>
      {lines.map(({ kind, text }) => {
        const LineIcon = icons[kind];
        return (
          <li key={text.vi} className={classes['step'] ?? ''}>
            <LineIcon aria-hidden />
            <div>
              <Text span size="sm" fw={kind === 'result' ? 650 : 400}>
                {say(text)}
              </Text>{' '}
              {(kind === 'ours' || kind === 'open') && (
                <Chip tone={kind === 'open' ? 'warn' : 'neutral'}>{t(`accountability.derivation.${kind}`)}</Chip>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
};

type ArticlePartProps = Readonly<{
  title: string;
  /** As it held on the days of the act; undefined: no rule is known for them. */
  article: AppliedArticle | undefined;
  children: ReactNode;
}>;

/** One article, how far it has been read, and what it says of this line. */
export const ArticlePart = ({ title, article, children }: ArticlePartProps) => (
  <section>
    <Title order={3} size="h5">
      {title}
    </Title>
    <ArticleNote article={article} />
    {children}
  </section>
);
