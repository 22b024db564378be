namespace LteImsBench.Messages.Rlc;

/// <summary>Framing info, TS 36.322 §6.2.2.6: whether the data field begins and ends with an SDU.</summary>
[Flags]
public enum FramingInfo : byte
{
    /// <summary>The data field begins with the first octet of an SDU and ends with the last octet of one.</summary>
    Whole = 0b00,

    /// <summary>The last octet is not the last of an SDU.</summary>
    EndIsOpen = 0b01,

    /// <summary>The first octet is not the first of an SDU.</summary>
    StartIsOpen = 0b10,
}
