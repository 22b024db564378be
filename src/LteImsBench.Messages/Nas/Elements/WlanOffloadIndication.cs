namespace LteImsBench.Messages.Nas;

/// <summary>WLAN offload indication, TS 24.008 §10.5.6.20.</summary>
public readonly record struct WlanOffloadIndication(bool EutranAcceptable, bool UtranAcceptable) : INasNibble<WlanOffloadIndication>
{
    static WlanOffloadIndication INasNibble<WlanOffloadIndication>.FromNibble(byte nibble) => new((nibble & 1) != 0, (nibble & 2) != 0);

    byte INasNibble<WlanOffloadIndication>.ToNibble() => (byte)((EutranAcceptable ? 1 : 0) | (UtranAcceptable ? 2 : 0));
}
