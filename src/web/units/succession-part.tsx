import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { STAGES } from '#domain/inspection-case/state.ts';
import { isInspectorate } from '#domain/unit/unit-kind.ts';
import { caseCountsQuery, type UnitDetail } from '../api/queries.ts';
import { type Succession, type SuccessionStep, successionQuery } from '../api/unit-law-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { Loaded } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { Part } from './part.tsx';

type SuccessionPartProps = Readonly<{ unit: UnitDetail; day: string | undefined }>;

/** Who came after the unit and before it; of one that is no more, what of it is still open. */
export const SuccessionPart = ({ unit, day }: SuccessionPartProps) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const query = useQuery(successionQuery({ code: unit.code, day, asOf }));
  const maySeeCases = useMay('list-cases');
  if (unit.end === null && unit.predecessors.length === 0) return null;
  return (
    <Part title={t('offices.succession.title')}>
      <Loaded query={query} lines={3}>
        {({ succession }) => (
          <Stack gap="xs">
            <After succession={succession} />
            {succession.before.length > 0 && <Before steps={succession.before} />}
            {succession.after.length === 0 && succession.before.length === 0 && (
              <Text size="sm">{t('offices.succession.noneYet')}</Text>
            )}
            {!unit.isInForce && maySeeCases && <StillOpen unit={unit} />}
          </Stack>
        )}
      </Loaded>
    </Part>
  );
};

const After = ({ succession: { after, owner } }: Readonly<{ succession: Succession }>) => {
  const { t } = useWords();
  if (after.length === 0) return null;
  return (
    <>
      {owner !== null && (
        <Text fw={650}>
          {t('offices.succession.owner')} <Named unit={owner} />
        </Text>
      )}
      <ol>
        {after.map((step) => (
          <li key={step.code}>
            <Ended step={step} />
          </li>
        ))}
      </ol>
    </>
  );
};

/** A few stand there; a province took over more than one wants to read. */
const MANY = 6;

const Before = ({ steps }: Readonly<{ steps: readonly SuccessionStep[] }>) => {
  const { t } = useWords();
  const list = (
    <ul>
      {steps.map((step) => (
        <li key={step.code}>
          <Ended step={step} />
        </li>
      ))}
    </ul>
  );
  const title = t('offices.succession.before', { count: steps.length });
  if (steps.length <= MANY) {
    return (
      <div>
        <Text size="sm">{title}</Text>
        {list}
      </div>
    );
  }
  return (
    <details>
      <summary>{title}</summary>
      {list}
    </details>
  );
};

/** `Từ 01/07/2025: UBND huyện An Lộc giải thể, tiếp nhận: UBND tỉnh`, and what went another way. */
const Ended = ({ step }: Readonly<{ step: SuccessionStep }>) => {
  const { t } = useWords();
  return (
    <>
      {t('offices.succession.from', { day: dateText(step.from) })} <Named unit={step} />{' '}
      {t(`offices.succession.${step.how}`)}{' '}
      {step.successors.map((successor, index) => (
        <Fragment key={successor.code}>
          {index > 0 && ', '}
          <Named unit={successor} />
        </Fragment>
      ))}
      {step.how === 'split' && (
        <>
          {'; '}
          {t('offices.succession.rest')} <Named unit={step.defaultOwner} />
          {step.owners.length > 0 && ` (${t('offices.succession.exceptions', { count: step.owners.length })})`}
        </>
      )}
    </>
  );
};

const Named = ({ unit: { code, name } }: Readonly<{ unit: Readonly<{ code: string; name: string }> }>) => (
  <AnchorLink to="/units/$code" params={{ code }} underline="always" inherit>
    {name}
  </AnchorLink>
);

const openStages = STAGES.filter((stage) => stage !== 'closed').join(',');

/** Open cases of what was the unit, or that it led: nothing is without somebody who answers for it. */
const StillOpen = ({ unit: { code, kind } }: Readonly<{ unit: UnitDetail }>) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const filters = { stage: openStages, ...(isInspectorate(kind) ? { body: code } : { unit: code }) };
  const { data } = useQuery(caseCountsQuery(filters, asOf));
  if (data === undefined) return null;
  const words = isInspectorate(kind) ? 'offices.succession.led' : 'offices.succession.inspected';
  return (
    <Text size="sm">
      {data.total === 0 ? (
        t('offices.succession.noneOpen')
      ) : (
        <AnchorLink to="/cases" search={filters} underline="always" inherit>
          {t(words, { count: data.total })}
        </AnchorLink>
      )}
    </Text>
  );
};
