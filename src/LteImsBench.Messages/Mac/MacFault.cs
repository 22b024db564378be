namespace LteImsBench.Messages.Mac;

internal static class MacFault
{
    /// <summary>MAC answers nothing: a PDU with reserved or invalid values is discarded.</summary>
    public const string Cause = "discarded (TS 36.321 §5.11)";
}
