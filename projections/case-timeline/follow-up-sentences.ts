/** Sentences of what is done to see recommendations through, and of the money and land that come in. */
export const followUpSentences = {
  ImplementationOrderRecorded: {
    vi: 'Có văn bản {number} chỉ đạo thực hiện {recommendations}{due}.',
    en: 'Order {number} to carry out {recommendations}{due}.',
  },
  ReminderSent: {
    vi: 'Đôn đốc kiến nghị {recommendation} bằng văn bản {number}; trả lời trước hết ngày {on}.',
    en: 'Reminder {number} of {recommendation} sent; an answer is asked for by {on}.',
  },
  FollowUpCheckDone: {
    vi: 'Kiểm tra việc thực hiện {recommendation}: {result}. {found}',
    en: 'Checked how {recommendation} is carried out: {result}. {found}',
  },
  HandlingRecorded: {
    vi: 'Xử lý theo kiến nghị {recommendation}: {organisations} tổ chức, {individuals} cá nhân, văn bản {number}. {form}',
    en: 'Handled because of {recommendation}: organisations {organisations}, individuals {individuals}, by {number}. {form}',
  },
  RecoveryRecorded: {
    vi: 'Thu {amount} ({recovery}) cho {subject}, vào {destination}, chứng từ {number}, ngày {on}.',
    en: '{amount} ({recovery}) recovered on {subject}, to {destination}, by {number}, on {on}.',
  },
  RecoveryReversed: {
    vi: 'Đảo {amount} của khoản {recovery}: lại phải thu. Lý do: {ground}',
    en: '{amount} of {recovery} reversed: it is to be recovered again. Ground: {ground}',
  },
} as const;
