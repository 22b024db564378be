using LteImsBench.Core;

namespace LteImsBench.Epc.Esm.Pco;

/// <summary>PAP (RFC 1334 §2) and CHAP (RFC 1994) in protocol configuration options: every name and secret is good.</summary>
internal static class PppAuthentication
{
    private const byte PapRequest = 1, PapAck = 2;
    private const byte ChapResponse = 2, ChapSuccess = 3;

    /// <summary>Authenticate-Ack with an empty text to an Authenticate-Request; null to anything else.</summary>
    public static OctetString? AnswerPap(ReadOnlySpan<byte> packet) =>
        Ppp.TryRead(packet, out byte code, out byte identifier, out _) && code == PapRequest ? Ppp.Write(PapAck, identifier, [0]) : null;

    /// <summary>Success to a Response; null to the UE's own Challenge before it and to anything else.</summary>
    public static OctetString? AnswerChap(ReadOnlySpan<byte> packet) =>
        Ppp.TryRead(packet, out byte code, out byte identifier, out _) && code == ChapResponse ? Ppp.Write(ChapSuccess, identifier, []) : null;
}
