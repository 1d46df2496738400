import { createTheme, type MantineColorsTuple } from '@mantine/core'

const fonts =
  "'Noto Sans Variable', 'Noto Sans Armenian Variable', 'Noto Sans SC Variable', 'Noto Sans Fallback', sans-serif"

/** The house blue; "on track" of the clock badges is taken from the same family, urgency never is. */
const blue: MantineColorsTuple = [
  '#EEF5FC',
  '#DCEBFA',
  '#BBDDFB',
  '#8DBFEA',
  '#5FA3DD',
  '#3A88CB',
  '#1F6FB2',
  '#13609F',
  '#0B4F8A',
  '#083A66',
]

/** Dark enough from 5 on to be read on white as placeholder and hint (WCAG 1.4.3). */
const gray: MantineColorsTuple = [
  '#F6F7F9',
  '#EEF0F3',
  '#E4E7EC',
  '#D5DAE1',
  '#B9C0CA',
  '#667085',
  '#56606F',
  '#475467',
  '#344054',
  '#1D2939',
]

const dark: MantineColorsTuple = [
  '#E3E6EB',
  '#C9CED6',
  '#A9B1BC',
  '#8E97A4',
  '#3A414B',
  '#2A3038',
  '#1D2127',
  '#15181D',
  '#101318',
  '#0B0D10',
]

export const theme = createTheme({
  fontFamily: fonts,
  headings: { fontFamily: fonts, fontWeight: '600' },
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 6 },
  colors: { blue, gray, dark },
  black: '#17202B',
  defaultRadius: 4,
  // One rem is 14 px in the compact and 16 px in the comfortable density.
  fontSizes: { xs: '0.857rem', sm: '1rem', md: '1rem', lg: '1.143rem', xl: '1.429rem' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    InputWrapper: { styles: { label: { marginBottom: 4 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 100 } } },
    // A focusable placeholder is no child that a menu may have (axe: aria-required-children).
    Menu: {
      defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 80 }, shadow: 'md' },
    },
    Popover: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
  },
})
