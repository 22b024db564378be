namespace LteImsBench.UeSim.Ims;

/// <summary>The random tokens of a SIP client, from the seed of the run.</summary>
internal sealed class SipNames(Random random)
{
    private const string MagicCookie = "z9hG4bK";

    public string Branch() => MagicCookie + Token(16);

    public string Tag() => Token(10);

    public string CallId(string host) => $"{Token(20)}@{host}";

    public string ClientNonce() => Token(16);

    /// <summary>First CSeq of a series: small, so that a person can follow it.</summary>
    public uint CSeq() => (uint)random.Next(1, 1000);

    private string Token(int length) => string.Create(length, random, static (text, random) =>
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
        for (int i = 0; i < text.Length; i++) text[i] = Alphabet[random.Next(Alphabet.Length)];
    });
}
