import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import classes from './sheets.module.css';

/** Stands on paper alone, and alone on it: what is on the screen is not printed with it. */
export const PrintOnly = ({ children }: Readonly<{ children: ReactNode }>) =>
  createPortal(
    <div className={classes['printOnly']} data-print-only>
      {children}
    </div>,
    document.body,
  );
