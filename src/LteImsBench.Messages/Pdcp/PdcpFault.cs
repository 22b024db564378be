namespace LteImsBench.Messages.Pdcp;

internal static class PdcpFault
{
    /// <summary>PDCP answers nothing: a PDU with reserved or invalid values is discarded.</summary>
    public const string Cause = "discarded (TS 36.323 §5.9)";
}
