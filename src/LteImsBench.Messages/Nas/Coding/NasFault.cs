namespace LteImsBench.Messages.Nas;

/// <summary>The first thing found wrong: cause of the EMM or ESM cause list, octet in the message, what was expected.</summary>
internal readonly record struct NasFault(byte Cause, int Octet, string Detail)
{
    public const byte InvalidMandatoryInformation = 96;
    public const byte MessageTypeNonExistent = 97;
    public const byte ProtocolErrorUnspecified = 111;
}
