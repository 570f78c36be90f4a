import { Alert, Button, Stack, Text } from '@mantine/core';
import { HistoryIcon } from '@primer/octicons-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useGoTo, useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { NotThere } from '../shell/states.tsx';

type FormGateProps = Readonly<{
  /** Whether one may do it now. */
  may: boolean;
  /** @param notice stands above the fields of a form that can't be sent any more */
  children: (notice: ReactNode) => ReactNode;
}>;

/** Lets in who may. What was written is still there: a right that went while one wrote must not throw it away. */
export const FormGate = ({ may, children }: FormGateProps) => {
  const { isPast } = useMoment();
  const [might, setMight] = useState(may);
  if (may && !might) setMight(true);
  if (isPast) return <NotInThePast />;
  if (!might && !may) return <NotThere />;
  return children(may ? undefined : <NotOpen />);
};

/** Said above a form that could be sent once. */
export const NotOpen = () => {
  const { t } = useWords();
  return (
    <Alert color="yellow" variant="outline">
      {t('acts.notOpen')}
    </Alert>
  );
};

/** Nothing can be done to the past; the way back is one button. */
export const NotInThePast = () => {
  const { t } = useWords();
  const goTo = useGoTo();
  return (
    <Stack align="flex-start">
      <PageTitle>{t('moment.past')}</PageTitle>
      <Text>{t('acts.notInThePast')}</Text>
      <Button leftSection={<HistoryIcon aria-hidden />} onClick={() => void goTo(undefined)}>
        {t('moment.backToNow')}
      </Button>
    </Stack>
  );
};
