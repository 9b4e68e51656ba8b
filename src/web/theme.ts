// Mantine in the clothes of look.css: hairlines instead of shadows, one deep red, 14 px.
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const red: MantineColorsTuple = [
  '#f7ebe9',
  '#efd6d3',
  '#e0aca7',
  '#d17f78',
  '#c45951',
  '#b83f38',
  '#ab2c28',
  '#9c1f1f',
  '#861717',
  '#6d0f10',
];
const warm: MantineColorsTuple = [
  '#fbfaf8',
  '#f6f5f2',
  '#efede8',
  '#e4e2dc',
  '#cfccc4',
  '#8a8780',
  '#6b6a66',
  '#545b64',
  '#363b41',
  '#1c2024',
];

const LABEL = { label: { fontWeight: 500, marginBottom: 4 } };

export const theme = createTheme({
  primaryColor: 'red',
  primaryShade: 7,
  colors: { red, gray: warm },
  black: '#1c2024',
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  defaultRadius: 6,
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 500, paddingInline: 14 } } },
    TextInput: { styles: LABEL },
    PasswordInput: { styles: LABEL },
    Textarea: { defaultProps: { autosize: true, minRows: 2 }, styles: LABEL },
    Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right' }, styles: LABEL },
    MultiSelect: { styles: LABEL },
    NativeSelect: { styles: LABEL },
    Autocomplete: { styles: LABEL },
    TagsInput: { styles: LABEL },
    Modal: {
      defaultProps: {
        // Its head is no banner of the page.
        attributes: { header: { role: 'presentation' } },
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 80 },
      },
      styles: { title: { fontWeight: 600, fontSize: 17, lineHeight: 1.3 } },
    },
    Popover: { defaultProps: { shadow: 'md', withinPortal: true } },
    // Its hidden first stop for the focus is no item of a menu: readers of the screen announce an empty one.
    Menu: { defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false } },
  },
});
