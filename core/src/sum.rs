//! CRC-32 of many bytes (ISO 3309, reflected polynomial edb88320). The tables are made when they are
//! needed: 16 kB of them would be one hundredth of what the whole app's file weighs.

/// A sum that grows.
pub(crate) struct Crc32 {
    tables: Box<[[u32; 256]; 4]>,
    sum: u32,
}

impl Crc32 {
    /// Of no bytes.
    pub fn new() -> Self {
        let mut tables = Box::new([[0; 256]; 4]);
        for byte in 0..=u8::MAX {
            let mut sum = u32::from(byte);
            for table in tables.iter_mut() {
                for _ in 0..8 {
                    sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
                }
                table[usize::from(byte)] = sum;
            }
        }
        Self { tables, sum: u32::MAX }
    }

    /// Of some bytes.
    pub fn of(bytes: &[u8]) -> u32 {
        let mut sum = Self::new();
        sum.add(bytes);
        sum.value()
    }

    /// Adds bytes behind those before.
    pub fn add(&mut self, bytes: &[u8]) {
        let [first, second, third, fourth] = &*self.tables;
        let (fours, rest) = bytes.as_chunks::<4>();
        let mut sum = self.sum;
        for four in fours {
            let [a, b, c, d] = (sum ^ u32::from_le_bytes(*four)).to_le_bytes().map(usize::from);
            sum = fourth[a] ^ third[b] ^ second[c] ^ first[d];
        }
        for &byte in rest {
            let [low, ..] = sum.to_le_bytes();
            sum = (sum >> 8) ^ first[usize::from(low ^ byte)];
        }
        self.sum = sum;
    }

    /// The sum.
    pub const fn value(&self) -> u32 {
        !self.sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_common_sum_however_the_bytes_come() {
        // The check value that descriptions of CRC-32 print.
        assert_eq!(Crc32::of(b"123456789"), 0xcbf4_3926);
        assert_eq!(Crc32::of(b""), 0);
        let bytes: Vec<u8> = (0..2_000_u32).map(|at| (at * at % 251) as u8).collect();
        for cut in [0, 1, 2, 3, 5, 1_000, 1_999] {
            let mut sum = Crc32::new();
            sum.add(&bytes[..cut]);
            sum.add(&bytes[cut..]);
            assert_eq!(sum.value(), crc32fast::hash(&bytes), "{cut}");
        }
    }
}
