using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.NasSecurity;

internal static class SecurityHeaders
{
    /// <summary>Whether the whole message behind the header is ciphered.</summary>
    public static bool IsCiphered(this SecurityHeaderType header) =>
        header is SecurityHeaderType.IntegrityProtectedAndCiphered or SecurityHeaderType.IntegrityProtectedAndCipheredNewContext;
}
