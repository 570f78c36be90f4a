/** Sentences of what a check has of its own. */
export const checkSentences = {
  CheckDecisionIssued: {
    vi: 'Ban hành quyết định kiểm tra {number}.{days}',
    en: 'Decision {number} to check issued.{days}',
    outline: { vi: 'Ban hành quyết định kiểm tra {number}.', en: 'Decision {number} to check issued.' },
  },
  CheckDone: {
    vi: 'Kiểm tra xong; lập biên bản kiểm tra tại {place}.',
    en: 'Check done; minutes made at {place}.',
    outline: { vi: 'Đã kiểm tra xong.', en: 'Check done.' },
  },
  CheckResultNotified: {
    vi: 'Thông báo kết quả kiểm tra {number}; {findings} phát hiện, {recommendations} kiến nghị.',
    en: 'Result of the check notified in {number}; {findings} findings, {recommendations} recommendations.',
    outline: { vi: 'Đã thông báo kết quả kiểm tra.', en: 'Result of the check notified.' },
  },
  CheckStopped: {
    vi: 'Dừng kiểm tra bằng quyết định {number}. Lý do: {ground}',
    en: 'Check given up by decision {number}. Ground: {ground}',
    outline: { vi: 'Dừng kiểm tra.', en: 'Check given up.' },
  },
} as const;
