namespace LteImsBench.Security.Ciphers;

/// <summary>Arithmetic in GF(2^8), from which the substitution boxes are computed rather than typed.</summary>
internal static class RijndaelField
{
    public const int AesPolynomial = 0x11B;
    public const int Snow3GPolynomial = 0x169;

    /// <summary>The substitution box of AES, FIPS 197 §5.1.1; also S_R of SNOW 3G.</summary>
    public static byte[] AesBox()
    {
        byte[] box = new byte[256];
        for (int x = 0; x < 256; x++)
        {
            // The inverse is the 254th power.
            byte b = Power((byte)x, 254, AesPolynomial);
            box[x] = (byte)(b ^ Rotate(b, 1) ^ Rotate(b, 2) ^ Rotate(b, 3) ^ Rotate(b, 4) ^ 0x63);
        }

        return box;
    }

    /// <summary>S_Q of SNOW 3G: a Dickson polynomial of degree 49 (TS 35.216 §3.3.2).</summary>
    public static byte[] Snow3GBox()
    {
        byte[] box = new byte[256];
        for (int x = 0; x < 256; x++)
        {
            int sum = 0x25;
            foreach (int exponent in (ReadOnlySpan<int>)[1, 9, 13, 15, 33, 41, 45, 47, 49]) sum ^= Power((byte)x, exponent, Snow3GPolynomial);
            box[x] = (byte)sum;
        }

        return box;
    }

    /// <summary>Multiplies by x, reducing with the low octet of the polynomial.</summary>
    public static byte MulX(byte value, byte reduction) => (byte)((value & 0x80) != 0 ? value << 1 ^ reduction : value << 1);

    private static byte Power(byte value, int exponent, int polynomial)
    {
        int result = 1;
        for (int i = 0; i < exponent; i++) result = Multiply(result, value, polynomial);
        return (byte)result;
    }

    private static int Multiply(int a, int b, int polynomial)
    {
        int product = 0;
        for (; b != 0; b >>= 1)
        {
            if ((b & 1) != 0) product ^= a;
            a <<= 1;
            if ((a & 0x100) != 0) a ^= polynomial;
        }

        return product;
    }

    private static byte Rotate(byte value, int left) => (byte)(value << left | value >> (8 - left));
}
