#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| content::fuzz::published(input));
