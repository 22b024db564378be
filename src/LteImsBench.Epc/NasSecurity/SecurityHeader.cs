namespace LteImsBench.Epc.NasSecurity;

/// <summary>Security header type, TS 24.301 §9.3.1.</summary>
internal enum SecurityHeader : byte
{
    Plain = 0,
    Integrity = 1,
    IntegrityCiphered = 2,
    IntegrityNewContext = 3,
    IntegrityCipheredNewContext = 4,
    ServiceRequest = 12,
}

internal static class SecurityHeaders
{
    public static bool IsCiphered(this SecurityHeader header) => header is SecurityHeader.IntegrityCiphered or SecurityHeader.IntegrityCipheredNewContext;
}
