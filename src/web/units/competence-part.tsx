import { Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { UnitDetail } from '../api/queries.ts';
import { competenceQuery } from '../api/unit-law-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';
import { Loaded } from '../shell/states.tsx';
import { CompetenceAnswer } from './competence-answer.tsx';
import { Part } from './part.tsx';

/** What may be known of a matter, as far as it decides who inspects it. */
const situations = {
  ordinary: { corruptionSigns: false },
  signs: { corruptionSigns: true },
  director: { corruptionSigns: true, highestSuspect: 'department-director' },
} as const;
type SituationName = keyof typeof situations;
const names = ['ordinary', 'signs', 'director'] as const satisfies readonly SituationName[];

type CompetencePartProps = Readonly<{ unit: UnitDetail; day: string | undefined; situation: string | undefined }>;

/** Who may inspect the unit on the day, in each situation that makes a difference. */
export const CompetencePart = ({ unit, day, situation }: CompetencePartProps) => {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/units/$code' });
  const chosen = names.find((name) => name === situation) ?? 'ordinary';
  return (
    <Part title={t('offices.competence.title')}>
      {unit.isInForce ? (
        <Stack>
          <Radio.Group
            label={t('offices.competence.situation')}
            value={chosen}
            onChange={(name) =>
              void navigate({
                to: '/units/$code',
                params: { code: unit.code },
                search: (before) => ({ ...before, situation: name === 'ordinary' ? undefined : name }),
                replace: true,
                resetScroll: false,
              })
            }
          >
            <Stack gap={4} mt={4}>
              {names.map((name) => (
                <Radio key={name} value={name} label={t(`offices.competence.${name}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Asked code={unit.code} day={day} situation={chosen} />
        </Stack>
      ) : (
        <Text size="sm">{t('offices.competence.notThen')}</Text>
      )}
    </Part>
  );
};

const Asked = ({
  code,
  day,
  situation,
}: Readonly<{ code: string; day: string | undefined; situation: SituationName }>) => {
  const { asOf } = useMoment();
  const query = useQuery(competenceQuery({ code, day, asOf, ...situations[situation] }));
  return (
    <Loaded query={query} lines={3}>
      {({ competence }) => <CompetenceAnswer competence={competence} />}
    </Loaded>
  );
};
