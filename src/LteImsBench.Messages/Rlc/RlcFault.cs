namespace LteImsBench.Messages.Rlc;

internal static class RlcFault
{
    /// <summary>RLC answers nothing: a PDU with reserved or invalid values is discarded.</summary>
    public const string Cause = "discarded (TS 36.322 §5.5.1)";
}
