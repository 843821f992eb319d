import type { ReactNode } from 'react';

/** Line icons 20×20, stroke 1,75, round joins; they inherit the colour of the text and always stand beside a word. */
const PATHS = {
  folder: (
    <path d="M2.5 15.5V5a1.5 1.5 0 0 1 1.5-1.5h3.2l2 2.2H15A1.5 1.5 0 0 1 16.5 7v1.5M2.6 15.7 4.7 9.5a1.4 1.4 0 0 1 1.3-1h10.6a1 1 0 0 1 1 1.3l-1.7 5.7a1.4 1.4 0 0 1-1.3 1H3.2a.7.7 0 0 1-.6-.8Z" />
  ),
  calendar: (
    <>
      <rect x="2.5" y="4" width="15" height="13.5" rx="1.5" />
      <path d="M2.5 8h15M6.5 2.2V5.5M13.5 2.2V5.5M6.2 11h.1M10 11h.1M13.7 11h.1M6.2 14.2h.1M10 14.2h.1M13.7 14.2h.1" />
    </>
  ),
  book: (
    <path d="M10 5.3C8.8 4 7.2 3.5 5 3.5H2.5v12H6c2 0 3.2.4 4 1.3.8-.9 2-1.3 4-1.3h3.5v-12H15c-2.2 0-3.8.5-5 1.8Zm0 0v11.5" />
  ),
  gear: (
    <>
      <circle cx="10" cy="10" r="2.6" />
      <path d="m8.5 2.4-.4 2-1.6 1-1.9-.7-1.5 2.6 1.5 1.3v1.9l-1.5 1.3 1.5 2.6 1.9-.7 1.6 1 .4 2h3l.4-2 1.6-1 1.9.7 1.5-2.6-1.5-1.3V8.6l1.5-1.3-1.5-2.6-1.9.7-1.6-1-.4-2Z" />
    </>
  ),
  table: (
    <>
      <rect x="2.5" y="3.5" width="15" height="13" rx="1.5" />
      <path d="M2.5 8h15M2.5 12.3h15M8 8v8.5" />
    </>
  ),
  search: (
    <>
      <circle cx="8.8" cy="8.8" r="6" />
      <path d="m13.3 13.3 4.2 4.2" />
    </>
  ),
  filter: <path d="M2 4.5h16M4.8 10h10.4M7.8 15.5h4.4" />,
  down: <path d="m5.5 7.8 4.5 4.5 4.5-4.5" />,
  up: <path d="m5.5 12.2 4.5-4.5 4.5 4.5" />,
  right: <path d="m7.8 5.5 4.5 4.5-4.5 4.5" />,
  plus: <path d="M10 3.5v13M3.5 10h13" />,
  back: <path d="M16.5 10h-13M9 4.5 3.5 10 9 15.5" />,
  forward: <path d="M3.5 10h13M11 4.5l5.5 5.5-5.5 5.5" />,
  shield: (
    <path d="M10 2.2c2 1.4 4.2 2.2 6.7 2.4v5c0 3.8-2.6 6.7-6.7 8.2-4.1-1.5-6.7-4.4-6.7-8.2v-5c2.5-.2 4.7-1 6.7-2.4ZM7.3 9.8l2 2 3.5-3.6" />
  ),
  save: (
    <>
      <path d="M3 4.2A1.2 1.2 0 0 1 4.2 3h8.6L17 7.2v8.6a1.2 1.2 0 0 1-1.2 1.2H4.2A1.2 1.2 0 0 1 3 15.8Z" />
      <path d="M6 17v-5.5h8V17M6.5 3v3.5h5" />
    </>
  ),
  printer: (
    <>
      <path d="M5.5 7V2.5h9V7M5.5 14.5h-2a1 1 0 0 1-1-1V8.3A1.3 1.3 0 0 1 3.8 7h12.4a1.3 1.3 0 0 1 1.3 1.3v5.2a1 1 0 0 1-1 1h-2" />
      <rect x="5.5" y="11.5" width="9" height="6" rx=".5" />
    </>
  ),
  clip: (
    <path d="m16.6 9.2-6.7 6.7a4 4 0 0 1-5.7-5.7l6.9-6.9a2.7 2.7 0 0 1 3.8 3.8l-6.9 6.9a1.3 1.3 0 0 1-1.9-1.9l6.3-6.3" />
  ),
  fileCheck: (
    <path d="M15.5 9V6.5L11.5 2.5H5.7A1.2 1.2 0 0 0 4.5 3.7v12.6a1.2 1.2 0 0 0 1.2 1.2H9M11.5 2.5v4h4M11.7 15.2l1.8 1.8 3.3-3.4" />
  ),
  filePlus: (
    <path d="M15.5 9.5v-3l-4-4H5.7A1.2 1.2 0 0 0 4.5 3.7v12.6a1.2 1.2 0 0 0 1.2 1.2h4.8M11.5 2.5v4h4M15 12.5v5M12.5 15h5" />
  ),
  file: (
    <path d="M11.5 2.5H5.7A1.2 1.2 0 0 0 4.5 3.7v12.6a1.2 1.2 0 0 0 1.2 1.2h8.6a1.2 1.2 0 0 0 1.2-1.2V6.5Zm0 0v4h4" />
  ),
  mail: (
    <>
      <rect x="2.5" y="4.5" width="15" height="11" rx="1.5" />
      <path d="m3 6 7 5 7-5" />
    </>
  ),
  truck: (
    <>
      <path d="M4 14.5H2.5V5h9.5v9.5H8M12 8h3.2L17.5 11v3.5H16M12 14.5h.2" />
      <circle cx="6" cy="14.5" r="1.7" />
      <circle cx="14" cy="14.5" r="1.7" />
    </>
  ),
  court: <path d="M2.5 8 10 3l7.5 5ZM2.5 17.5h15M4 15h12M5 10.5V15M8.3 10.5V15M11.7 10.5V15M15 10.5V15" />,
  trash: <path d="M3 5.5h14M7.5 5.5V3h5v2.5M4.8 5.5l.6 11a1 1 0 0 0 1 1h7.2a1 1 0 0 0 1-1l.6-11M8.3 9v5M11.7 9v5" />,
  undo: <path d="M7 4 3 8l4 4M3 8h8.5a4.5 4.5 0 0 1 0 9H9" />,
  close: <path d="m4.5 4.5 11 11M15.5 4.5l-11 11" />,
  menu: <path d="M2.5 4.5h15M2.5 10h15M2.5 15.5h15" />,
  check: <path d="m4 10.5 4 4 8-9" />,
  edit: <path d="M3.5 16.5 4.3 13 13 4.3a1.7 1.7 0 0 1 2.4 0l.3.3a1.7 1.7 0 0 1 0 2.4L7 15.7Zm8-10.7 2.7 2.7" />,
  image: (
    <>
      <rect x="2.5" y="3.5" width="15" height="13" rx="1.5" />
      <circle cx="7" cy="8" r="1.5" />
      <path d="m3 15 4.5-4 3 2.5L14 10l3.5 3.5" />
    </>
  ),
  users: (
    <>
      <circle cx="7.5" cy="6.5" r="3" />
      <path d="M2 16.5c0-3 2.2-5 5.5-5s5.5 2 5.5 5M13 3.8a3 3 0 0 1 0 5.4M15 12c1.9.7 3 2.3 3 4.5" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="6.5" r="3.5" />
      <path d="M3.5 17.5c0-3.5 2.6-5.5 6.5-5.5s6.5 2 6.5 5.5" />
    </>
  ),
  download: <path d="M10 3v10M5.5 8.8 10 13.3l4.5-4.5M3.5 17h13" />,
  more: <path d="M4 10h.1M10 10h.1M16 10h.1" strokeWidth="2.6" />,
  sortUp: <path d="M10 16.5v-13M4.8 8.7 10 3.5l5.2 5.2" />,
  sortDown: <path d="M10 3.5v13M4.8 11.3l5.2 5.2 5.2-5.2" />,
  columns: (
    <>
      <rect x="2.5" y="3.5" width="15" height="13" rx="1.5" />
      <path d="M7.5 3.5v13M12.5 3.5v13" />
    </>
  ),
  sort: <path d="M6 3.5v13M2.8 13.3 6 16.5l3.2-3.2M14 16.5v-13M10.8 6.7 14 3.5l3.2 3.2" />,
  phone: (
    <path d="M6.7 3H4a1 1 0 0 0-1 1.1A14 14 0 0 0 15.9 17a1 1 0 0 0 1.1-1v-2.7l-3.7-1.5-1.7 1.7a11 11 0 0 1-5.1-5.1l1.7-1.7Z" />
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20, className }: { name: IconName; size?: 16 | 20 | 24; className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 20 20"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem`, flex: 'none' }}
      fill="none"
      stroke="currentColor"
      strokeWidth={size === 16 ? 2 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {PATHS[name]}
    </svg>
  );
}
