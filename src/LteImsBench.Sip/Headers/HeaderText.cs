using System.Text;

namespace LteImsBench.Sip;

/// <summary>Shapes that several headers share.</summary>
internal static class HeaderText
{
    /// <summary>A token alone.</summary>
    public static bool TryToken(ReadOnlySpan<byte> value, out string token)
    {
        value = SipChars.Trim(value);
        token = Encoding.ASCII.GetString(value);
        return !value.IsEmpty && !value.ContainsAnyExcept(SipChars.Token);
    }

    /// <summary>A token and its parameters, as in Event.</summary>
    public static bool TryTokenAndParameters(ReadOnlySpan<byte> value, out string token, out SipParameters parameters)
    {
        var reader = new SipReader(value);
        reader.SkipLws();
        parameters = default;
        if (!reader.TryToken(out token) || !SipParameters.TryRead(ref reader, out parameters)) return false;
        reader.SkipLws();
        return reader.AtEnd;
    }
}
