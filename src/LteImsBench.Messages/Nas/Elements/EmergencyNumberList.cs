using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>Emergency number list, TS 24.008 §10.5.3.13.</summary>
public readonly record struct EmergencyNumberList(NasList<EmergencyNumber> Numbers) : INasElement<EmergencyNumberList>
{
    static EmergencyNumberList INasElement<EmergencyNumberList>.Read(ref NasReader r)
    {
        List<EmergencyNumber> numbers = [];
        while (!r.IsAtEnd)
        {
            NasReader part = r.Part(r.Octet());
            numbers.Add(new((EmergencyServiceCategory)(part.Octet() & 0b11111), BcdNumber.Read(ref part)));
            r.Adopt(part.Fault);
        }

        return new([.. numbers]);
    }

    void INasElement<EmergencyNumberList>.Write(ref NasWriter w)
    {
        foreach (EmergencyNumber number in Numbers)
        {
            w.Octet((byte)(1 + (number.Digits.Length + 1) / 2));
            w.Octet((byte)number.Category);
            BcdNumber.Write(ref w, number.Digits);
        }
    }
}

/// <summary>One emergency number: services in a set, digits 0 to 9, * and #.</summary>
public readonly record struct EmergencyNumber(EmergencyServiceCategory Category, string Digits);

/// <summary>Emergency service category, TS 24.008 §10.5.4.33.</summary>
[Flags]
public enum EmergencyServiceCategory : byte
{
    None = 0,
    Police = 1,
    Ambulance = 2,
    FireBrigade = 4,
    MarineGuard = 8,
    MountainRescue = 16,
}

/// <summary>Extended emergency number list, TS 24.301 §9.9.3.37A; its entries stay octets.</summary>
/// <param name="ValidInPlmnOnly">Valid in the PLMN it came from rather than in the whole country.</param>
/// <param name="Entries">Numbers and sub-services fields.</param>
public readonly record struct ExtendedEmergencyNumberList(bool ValidInPlmnOnly, OctetString Entries)
    : INasElement<ExtendedEmergencyNumberList>
{
    static ExtendedEmergencyNumberList INasElement<ExtendedEmergencyNumberList>.Read(ref NasReader r) =>
        new((r.Octet() & 1) != 0, r.Rest());

    void INasElement<ExtendedEmergencyNumberList>.Write(ref NasWriter w)
    {
        w.Octet(ValidInPlmnOnly ? (byte)1 : (byte)0);
        w.Octets(Entries);
    }
}
