package org.kroniek.story.kept;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the {@link Form} of a type: records, enums, text, numbers, and optional values, lists, sets
 * and maps of these.
 */
final class Forms {

  private static final Form<String> TEXT =
      form(
          "text",
          (value, to) -> {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            to.writeInt(bytes.length);
            to.write(bytes);
          },
          from -> new String(from.readNBytes(from.readInt()), StandardCharsets.UTF_8));

  private static final Map<Type, Form<?>> SIMPLE =
      Map.of(
          String.class,
          TEXT,
          int.class,
          form(
              "int",
              (Integer value, DataOutputStream to) -> to.writeInt(value),
              from -> from.readInt()),
          double.class,
          form(
              "double",
              (Double value, DataOutputStream to) -> to.writeDouble(value),
              from -> from.readDouble()),
          boolean.class,
          form(
              "boolean",
              (Boolean value, DataOutputStream to) -> to.writeBoolean(value),
              from -> from.readBoolean()),
          BigDecimal.class,
          form(
              "decimal",
              (value, to) -> TEXT.write(value.toString(), to),
              from -> new BigDecimal(TEXT.read(from))));

  private interface Writing<T> {
    void write(T value, DataOutputStream to) throws IOException;
  }

  private interface ReadingBack<T> {
    T read(DataInputStream from) throws IOException;
  }

  private static <T> Form<T> form(String name, Writing<T> write, ReadingBack<T> read) {
    return new Form<>() {
      @Override
      public void write(T value, DataOutputStream to) throws IOException {
        write.write(value, to);
      }

      @Override
      public T read(DataInputStream from) throws IOException {
        return read.read(from);
      }

      @Override
      public String describe() {
        return name;
      }
    };
  }

  /** The form of a record. */
  <T extends Record> Form<T> of(Class<T> type) {
    Form<Object> form = ofRecord(type);
    return form(
        form.describe(), (value, to) -> form.write(value, to), from -> type.cast(form.read(from)));
  }

  @SuppressWarnings("unchecked") // the form of a type is of values of this type
  private Form<Object> of(Type type) {
    Form<?> simple = SIMPLE.get(type);
    if (simple != null) {
      return (Form<Object>) simple;
    }
    if (type instanceof ParameterizedType generic) {
      List<Form<Object>> parts =
          Arrays.stream(generic.getActualTypeArguments()).map(this::of).toList();
      return ofGeneric(generic.getRawType(), parts);
    }
    if (type instanceof Class<?> plain && plain.isRecord()) {
      return ofRecord(plain);
    }
    if (type instanceof Class<?> plain && plain.isEnum()) {
      List<Object> constants = List.of(plain.getEnumConstants());
      return form(
          constants.toString(),
          (value, to) -> to.writeByte(constants.indexOf(value)),
          from -> constants.get(from.readUnsignedByte()));
    }
    throw new IllegalArgumentException("values of type " + type + " cannot be kept");
  }

  private static Form<Object> ofGeneric(Type raw, List<Form<Object>> parts) {
    Form<Object> part = parts.get(parts.size() - 1);
    if (raw == Optional.class) {
      return form(
          "optional " + part.describe(),
          (value, to) -> writeAll(((Optional<?>) value).stream().toList(), part, to),
          from -> readAll(part, from).stream().findFirst());
    }
    if (raw == List.class) {
      return ofMany("list", part, list -> list);
    }
    if (raw == Set.class) {
      return ofMany("set", part, LinkedHashSet::new);
    }
    if (raw == Map.class) {
      Form<Object> key = parts.get(0);
      return form(
          "map of " + key.describe() + " to " + part.describe(),
          (value, to) -> {
            // The order of a map's keys is its own; both lists are in it.
            writeAll(((Map<?, ?>) value).keySet(), key, to);
            writeAll(((Map<?, ?>) value).values(), part, to);
          },
          from -> {
            List<Object> keys = readAll(key, from);
            List<Object> values = readAll(part, from);
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
              map.put(keys.get(i), values.get(i));
            }
            return map;
          });
    }
    throw new IllegalArgumentException("values of type " + raw + " cannot be kept");
  }

  private static Form<Object> ofMany(
      String name, Form<Object> part, Function<List<Object>, Object> make) {
    return form(
        name + " of " + part.describe(),
        (value, to) -> writeAll((Collection<?>) value, part, to),
        from -> make.apply(readAll(part, from)));
  }

  private static void writeAll(Collection<?> values, Form<Object> form, DataOutputStream to)
      throws IOException {
    to.writeInt(values.size());
    for (Object value : values) {
      form.write(value, to);
    }
  }

  private static List<Object> readAll(Form<Object> form, DataInputStream from) throws IOException {
    int size = from.readInt();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(form.read(from));
    }
    return values;
  }

  private Form<Object> ofRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Form<Object>> forms = new ArrayList<>();
    List<Method> accessors = new ArrayList<>();
    StringBuilder description = new StringBuilder(type.getSimpleName()).append('(');
    for (RecordComponent component : components) {
      Form<Object> form = of(component.getGenericType());
      forms.add(form);
      accessors.add(component.getAccessor());
      description.append(component.getName()).append(' ').append(form.describe()).append(", ");
    }
    Constructor<?> constructor = constructor(type, components);
    return form(
        description.append(')').toString(),
        (value, to) -> {
          for (int i = 0; i < components.length; i++) {
            forms.get(i).write(call(accessors.get(i), value), to);
          }
        },
        from -> {
          Object[] values = new Object[components.length];
          for (int i = 0; i < values.length; i++) {
            values[i] = forms.get(i).read(from);
          }
          return make(constructor, values);
        });
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " is no public record", e);
    }
  }

  private static Object call(Method accessor, Object record) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException("a public record shows what it is made of", e);
    }
  }

  private static Object make(Constructor<?> constructor, Object[] values) throws IOException {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IOException("no such " + constructor.getDeclaringClass().getSimpleName(), e);
    }
  }
}
