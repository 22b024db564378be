namespace LteImsBench.UserPlane.Tcp;

/// <summary>Comparison of sequence numbers modulo 2^32, RFC 9293 §3.4.</summary>
internal static class Seq
{
    public static bool Less(uint a, uint b) => (int)(a - b) < 0;

    public static bool LessOrEqual(uint a, uint b) => (int)(a - b) <= 0;

    public static uint Max(uint a, uint b) => Less(a, b) ? b : a;
}
